import type { Gallery } from "./gallery.ts";

export interface State {
  readonly gallery: Gallery;
  /** Why the files as they are now could not be shown; the gallery is then the last good one. */
  readonly broken?: string;
  /** Grows with every change. */
  readonly version: number;
}

/** The newest gallery there is. While one is being made, any number of changes lead to one more. */
export class LiveGallery {
  readonly #make: () => Promise<Gallery>;
  readonly #listeners = new Set<(version: number) => void>();
  #state: State = { gallery: { items: [], languages: [], site: new Map() }, version: 0 };
  #making: Promise<void> | undefined;
  #stale = false;

  constructor(make: () => Promise<Gallery>) {
    this.#make = make;
  }

  get state(): State {
    return this.#state;
  }

  onChange(listener: (version: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  refresh(): Promise<void> {
    this.#stale = true;
    this.#making ??= this.#makeUntilFresh().finally(() => (this.#making = undefined));
    return this.#making;
  }

  async #makeUntilFresh(): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      const version = this.#state.version + 1;
      try {
        this.#state = { gallery: await this.#make(), version };
      } catch (error) {
        const broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#state = { ...this.#state, broken, version };
      }
      for (const listener of this.#listeners) listener(version);
    }
  }
}
