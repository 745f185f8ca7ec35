/** What a facilitator may do with an entry in the list of people. */
export type PersonTask = 'correct' | 'merge' | 'sign' | 'facilitate' | 'takePart' | 'remove';
