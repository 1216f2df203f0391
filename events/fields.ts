export * from "./fields/choices.ts";
export * from "./fields/check-in.ts";
export * from "./fields/contact.ts";
export { atLeastOneOf, described, oneOf, ruled, text, wholeNumber } from "./fields/describe.ts";
export * from "./fields/ids.ts";
export * from "./fields/time.ts";
