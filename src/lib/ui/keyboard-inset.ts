/**
 * How much of the page the on-screen keyboard covers, as `--keyboard-inset` on the root. Where the browser shrinks the page itself
 * (`interactive-widget=resizes-content`) that is nothing; Safari lays the keyboard over the page and tells only the visual viewport.
 */
export function followKeyboard(): () => void {
	const viewport = window.visualViewport;
	if (!viewport) return () => undefined;
	const root = document.documentElement;
	const measure = (): void => {
		// A page that is pinched larger is not a keyboard.
		const covered = viewport.scale > 1.01 ? 0 : root.clientHeight - viewport.height - viewport.offsetTop;
		root.style.setProperty('--keyboard-inset', `${Math.max(0, Math.round(covered))}px`);
	};
	measure();
	viewport.addEventListener('resize', measure);
	viewport.addEventListener('scroll', measure);
	return () => {
		viewport.removeEventListener('resize', measure);
		viewport.removeEventListener('scroll', measure);
		root.style.removeProperty('--keyboard-inset');
	};
}
