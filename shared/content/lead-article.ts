import type { ArticleId } from "./en/article-titles.ts";

/** The one that a clinic's own page links to; each bookable clinic has a copy that ends with its invitation. */
export const leadArticle: ArticleId = "hip-and-knee";
