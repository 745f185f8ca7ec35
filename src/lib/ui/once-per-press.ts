/**
 * A double tap is one press: what the first tap brought under the finger, be it the same control with other words or another one,
 * is not pressed by the second [UI230].
 */

/** What systems take for a double click at most. */
const DOUBLE_MS = 500;
/** How far a doubting finger strays, CSS pixels. */
const NEAR = 24;

type Press = Pick<MouseEvent, 'detail' | 'timeStamp' | 'clientX' | 'clientY'>;

let last: Press | null = null;

/** For controls that do something else, or the same once more, when they are pressed again. Keys are never held back. */
export function oncePerPress(then: () => void): (event: Press) => void {
	return ({ detail, timeStamp, clientX, clientY }) => {
		const again =
			detail > 0 &&
			last !== null &&
			timeStamp - last.timeStamp < DOUBLE_MS &&
			Math.hypot(clientX - last.clientX, clientY - last.clientY) < NEAR;
		if (detail > 0) last = { detail, timeStamp, clientX, clientY };
		if (!again) then();
	};
}
