/**
 * Names and numbers keep their own writing direction inside a sentence. Content marks them with Unicode isolates; HTML
 * turns those into <bdi>, the text part leaves them out.
 */
const open = "\u2068";
const close = "\u2069";

/** Line breaks, controls and direction marks never come in with a name. */
const unwanted = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+/gu;

export const isolate = (value: string): string => `${open}${value.replace(unwanted, " ").trim()}${close}`;

export const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, "");

export const hasIsolate = (text: string): boolean => text.includes(open);

/** Alternates outside and inside: odd entries were isolated. */
export const splitAtIsolates = (text: string): string[] => text.split(/[\u2068\u2069]/);
