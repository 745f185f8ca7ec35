import type { Item } from '#lib/domain/plan/content.ts';
import type { GermanAddress } from '#lib/domain/text.ts';
import type { Person } from '#server/identity/port.ts';
import type { Services } from '#server/services.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			code?: string;
			/** Where the server knows more than that something failed: a heading, and what was kept and what to do. */
			title?: string;
			more?: readonly string[];
		}
		interface PageState {
			/** The stages are open on top of the page, on a phone. */
			stages?: boolean;
			/** What somebody asked for on the page of another stage, to be made on this one. */
			wanted?: { readonly kind: string; readonly fields: Item['fields'] };
		}
		interface Locals {
			person: Person | null;
			services: Services;
			/** The origin people see in their address bar; absolute links are built on it. */
			origin: string;
			/** Puts the session into the caller's cookie; its flags follow the origin (05-decisions 31). */
			signIn: (session: { readonly token: string; readonly expiresAt: number }) => void;
			signOut: () => Promise<void>;
			/** From here on German words of this request address people so: what knows the workshop behind a code or a link says it. */
			sayGerman: (german: GermanAddress) => void;
		}
	}
}

export {};
