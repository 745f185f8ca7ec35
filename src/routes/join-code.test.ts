import { expect, it } from 'vitest';
import { isCutShort, readJoinCode, showShortCode } from './join-code.ts';

it.each(['abc234', ' ABC 234 ', 'abc-234', 'A B C – 2 3 4', 'ＡＢＣ２３４', 'abc.234'])(
	'[UI3] the short code is understood as typed: %s',
	(typed) => {
		expect(readJoinCode(typed)).toBe('ABC234');
	}
);
it('[UI3] a pasted invitation link is as good as its code', () => {
	expect(readJoinCode('https://board.example/join/aZ9_-kd83jslQpw0eLk2mA?x=1')).toBe('aZ9_-kd83jslQpw0eLk2mA');
	expect(readJoinCode('board.example/join/abc234')).toBe('ABC234');
});
it('[UI3] a token keeps its letters as they are', () => {
	expect(readJoinCode(' aZ9_-kd83jslQpw0eLk2mA ')).toBe('aZ9_-kd83jslQpw0eLk2mA');
});
it.each(['', '   ', '../../etc', 'a'.repeat(80), 'abc<script>', '%E0%A4%A', 'x/join/%E0%A4%A'])(
	'[UI3] what cannot be a code is no code: %s',
	(typed) => {
		expect(readJoinCode(typed)).toBe('');
	}
);
it('[UI3] a shown short code can be typed back', () => {
	expect(showShortCode('ABC234')).toBe('ABC 234');
	expect(readJoinCode(showShortCode('ABC234'))).toBe('ABC234');
});
it('[UI3] less than a whole code is not looked up', () => {
	const cut = (typed: string) => isCutShort(readJoinCode(typed));
	expect([cut('ABC'), cut('ABC 23'), cut('abc 234'), cut('aZ9_-kd83jslQpw0eLk2mA')]).toEqual([
		true,
		true,
		false,
		false
	]);
});
