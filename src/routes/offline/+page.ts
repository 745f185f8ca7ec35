/** Rendered in the browser only: the service worker keeps this page's empty frame and starts every address from it (service-worker.ts). */
export const ssr = false;
