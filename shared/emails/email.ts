import type { EmailDocument } from "./document.ts";
import { renderHtml } from "./html.ts";
import { renderText } from "./text.ts";
import { withoutIsolates } from "./isolate.ts";

export interface Email {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

export interface EmailLinks {
  readonly unsubscribe: string;
  /** Where the education site is, without a slash at the end. */
  readonly site: string;
}

/** A phone's lock screen shows this much. */
export const maxSubjectLength = 50;

export function emailOf(document: EmailDocument): Email {
  const subject = withoutIsolates(document.subject);
  if (subject.length > maxSubjectLength || /\p{Cc}/u.test(subject)) {
    throw new Error(
      `A subject of at most ${maxSubjectLength} printable characters is needed; this one has ${subject.length}. Shorten it in content/${document.language.tag}`,
    );
  }
  return { subject, preheader: document.preheader, html: renderHtml(document), text: renderText(document) };
}
