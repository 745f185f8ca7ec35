/** The library's list of toasts alone, so that it becomes a file of its own that pages fetch late. */
export { Toaster } from 'svelte-sonner';
