/** The library that shows toasts, a file of its own that pages fetch late. */
import { toast as sonner } from 'svelte-sonner';
import { showToastsWith } from './toast.ts';

showToastsWith(({ tone, text, ...options }) => void sonner[tone](text, options));

export { Toaster } from 'svelte-sonner';
