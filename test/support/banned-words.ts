export { bannedIn, bannedWords } from "../../shared/content/banned-words.ts";
