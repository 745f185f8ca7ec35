/** The questions of the full day, which the two weeks ask as well. Source: 13-templates §4.1 and §4.7 ("Prompts reuse T01"). */
import type { EveryLanguage } from './template.ts';

export const WORTH_IT: EveryLanguage = {
	en: 'What would make today worth it for your customers?',
	de: 'Wodurch lohnt sich der heutige Tag für die Kundinnen und Kunden?',
	zhHant: '怎樣的一天對您的客戶才算值得？'
};

export const UNSEEN: EveryLanguage = {
	en: 'What do you see in the field that no report shows?',
	de: 'Was ist draußen zu sehen, das in keinem Bericht steht?',
	zhHant: '您在第一線看到哪些報表看不到的事？'
};

export const SURPRISE: EveryLanguage = {
	en: 'Which number surprises you?',
	de: 'Welche Zahl überrascht?',
	zhHant: '哪個數字讓您意外？'
};

export const IN_SPRING: EveryLanguage = {
	en: 'In spring, what is better for the doctor, for patients, for us?',
	de: 'Was ist im Frühjahr besser: für die Ärztin oder den Arzt, für Patientinnen und Patienten, für uns?',
	zhHant: '到春天，醫師、病人與我們會有什麼改善？'
};

export const TWO_DOCTORS: EveryLanguage = {
	en: 'Two doctors in the same value class: how do they differ?',
	de: 'Zwei Ärztinnen oder Ärzte derselben Wertklasse: Worin unterscheiden sie sich?',
	zhHant: '同一級距的兩位醫師，差別在哪裡？'
};

export const TWENTY_SECONDS: EveryLanguage = {
	en: 'Say it in 20 seconds at the door.',
	de: 'Wie klingt es in 20 Sekunden, zwischen Tür und Angel?',
	zhHant: '在門口用 20 秒說完。'
};

export const IN_PERSON: EveryLanguage = {
	en: 'What must be in person? What reinforces it?',
	de: 'Was muss persönlich sein? Was verstärkt es?',
	zhHant: '哪些必須面對面？什麼能強化它？'
};

export const WHO_USES_IT: EveryLanguage = {
	en: 'Who will use this how often?',
	de: 'Wer nutzt das wie oft?',
	zhHant: '誰會用？多久用一次？'
};

export const IT_FAILED: EveryLanguage = {
	en: 'It is April, it failed. Why?',
	de: 'Es ist April, es ist gescheitert. Warum?',
	zhHant: '到了四月，計畫失敗了。為什麼？'
};

export const TAKE_HOME: EveryLanguage = {
	en: 'What do you carry home?',
	de: 'Was bleibt von heute?',
	zhHant: '您帶走了什麼？'
};
