import type { Random } from "./random.ts";
import type { Acceptance } from "./ses.ts";
import type { World } from "./world.ts";

const dayMs = 86_400_000;
const linkPattern = /https:\/\/pages\.example\/\S+/g;

/**
 * What reads along: a mail scanner that follows every link of every email, the newest and the first, and an attacker who
 * posts links with one letter changed. Neither may change anything, and every genuine link must open, also after the keys
 * have been rotated, until the patient is forgotten.
 */
export class Scanner {
  readonly #world: World;
  readonly #random: Random;
  readonly violations: string[] = [];
  #links: string[] = [];

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  reads({ html }: Acceptance): void {
    const links: string[] = html.match(linkPattern) ?? [];
    const fresh = links.concat(this.#links.slice(0, 1));
    this.#links.push(...links);
    const after = this.#random.between(1, 60) * 1000;
    this.#world.timeline.after(after, () => this.#scan(fresh));
    if (this.#random.chance(0.1)) this.#world.timeline.after(dayMs, () => this.#rotate());
  }

  /** A new key signs; the ones before still open what they signed. */
  #rotate(): void {
    const kid = `k${this.#world.keys.length + 1}`;
    this.#world.keys = [
      { kid, key: `the key ${kid} of at least thirty-two characters` },
      ...this.#world.keys,
    ];
  }

  async #scan(links: readonly string[]): Promise<void> {
    for (const link of links) {
      // A crash of the page leaves nobody to answer, so the next link is followed all the same.
      await this.#asks("GET", link, (status) => status === 200 || (status === 404 && this.#isForgotten()));
      await this.#asks("POST", withOneLetterChanged(link), (status) => status >= 400 && status < 500);
    }
  }

  /** Of whom nothing is kept, nothing can be shown. */
  #isForgotten(): boolean {
    return [...this.#world.patients.items.values()].some(({ erasedAt }) => erasedAt !== undefined);
  }

  async #asks(method: string, url: string, isRight: (status: number) => boolean): Promise<void> {
    const world = this.#world;
    const before = pagesPublished(world);
    let status: number | undefined;
    const page = async () => {
      status = await world.web(method, url);
    };
    await world.copies.run("web", page, () => {
      const shown = `a ${method} of ${new URL(url).pathname.slice(0, 3)}`;
      if (pagesPublished(world) > before) this.violations.push(`${shown} published an event`);
      // 503 says: nothing was done, try again.
      if (status !== undefined && !isRight(status) && status !== 503) {
        this.violations.push(`${shown} was answered with ${status}`);
      }
    });
  }
}

const pagesPublished = ({ bus }: World): number =>
  bus.published.filter(({ source }) => source === "hipline.web").length;

function withOneLetterChanged(link: string): string {
  const at = link.length - 5;
  return `${link.slice(0, at)}${link[at] === "A" ? "B" : "A"}${link.slice(at + 1)}`;
}
