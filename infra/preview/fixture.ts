import type { PlanLinks } from "../../shared/links/pages.ts";
import type { Email, EmailLinks } from "../../shared/emails/email.ts";
import type { Page } from "../../shared/pages/page.ts";

/** What differs between two makings of one email or page. */
export interface Scene {
  /** BCP 47. */
  readonly language: string;
  readonly links: EmailLinks & PlanLinks;
}

export interface Fixture {
  /** In addresses: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly kind: "email" | "page";
  /** What makes it; a test asks that nothing that makes one is left out. */
  readonly of: (input: never) => Email | Page;
  readonly make: (scene: Scene) => Email | Page;
}

/** One fixture of what `of` makes. In two steps, so that its input is known before an entry is read. */
type Entry<Input> = (group: string, id: string, title: string, input: (scene: Scene) => Input) => Fixture;

export const emailFrom =
  <Input>(of: (input: Input) => Email): Entry<Input> =>
  (group, id, title, input) => ({ id, group, title, kind: "email", of, make: (scene) => of(input(scene)) });

export const pageFrom =
  <Input>(of: (input: Input) => Page): Entry<Input> =>
  (group, id, title, input) => ({ id, group, title, kind: "page", of, make: (scene) => of(input(scene)) });
