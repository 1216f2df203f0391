export { readingGrade } from "../../shared/content/reading-grade.ts";
