import type { Component } from 'svelte';

/** One action of a Menu. */
export interface MenuItem {
	readonly id: string;
	readonly label: string;
	readonly onselect: () => void;
	readonly icon?: Component<Record<string, unknown>>;
	/** Destroys or removes something. */
	readonly danger?: boolean;
	readonly disabled?: boolean;
	/** The present choice in a list of choices. */
	readonly current?: boolean;
	/** A line above it. */
	readonly separated?: boolean;
	/** Language of the label, when it is not the page's. */
	readonly lang?: string;
	/** The keys that do the same. */
	readonly caps?: readonly string[];
}
