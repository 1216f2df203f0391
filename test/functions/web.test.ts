import { beforeEach, describe, expect, it } from "vitest";
import { webPages } from "../../functions/web/handler.ts";
import { signLink } from "../../shared/links/link.ts";
import { memoryAddressHash, memoryBus, memoryLinkKeys, memorySlotsAbout } from "../../shared/memory.ts";
import { memoryPorts } from "../support/memory-hipline.ts";
import { clinics, patientRef } from "../support/builders.ts";

const key = { kid: "k1", key: "a key of at least thirty-two characters" };
const token = signLink("unsubscribe", { subject: patientRef, now: new Date("2027-01-18T13:05:00Z") }, key);

let bus: ReturnType<typeof memoryBus>;
let app: ReturnType<typeof webPages>;
beforeEach(() => {
  bus = memoryBus();
  app = pagesIn(["en", "es"]);
});

function pagesIn(languages: readonly string[]): ReturnType<typeof webPages> {
  const ports = memoryPorts();
  let events = 0;
  return webPages({
    ...ports,
    slotsAbout: memorySlotsAbout(ports.slots),
    addressHash: memoryAddressHash,
    bus,
    linkKeys: memoryLinkKeys(key),
    log: () => undefined,
    eventId: () => `web-event-${(events += 1)}`,
    clock: () => new Date("2027-01-20T10:00:00Z"),
    languages,
    clinics,
    siteUrl: "https://site.example",
  });
}

const published = () => bus.published.map(({ source, type, detail }) => ({ source, type, detail }));

describe("the unsubscribe link", () => {
  it("shows a page that changes nothing, to GET and to HEAD", async () => {
    expect((await app.request(`/u/${token}`)).status).toBe(200);
    expect((await app.request(`/u/${token}`, { method: "HEAD" })).status).toBe(200);
    expect(published()).toEqual([]);
  });

  it("asks with a form that posts to itself", async () => {
    const html = await (await app.request(`/u/${token}`)).text();
    expect(html).toContain(`action="/u/${token}"`);
    expect(html).toMatch(/method="post"/i);
  });

  it("unsubscribes on POST, and says so only after the event was published", async () => {
    const response = await app.request(`/u/${token}`, { method: "POST" });
    expect(response.status).toBe(200);
    expect(published()).toEqual([
      {
        source: "hipline.web",
        type: "PatientUnsubscribed",
        detail: {
          metadata: {
            eventId: "web-event-1",
            occurredAt: "2027-01-20T10:00:00.000Z",
            version: 1,
            correlationId: "web-event-1",
          },
          data: { patientRef },
        },
      },
    ]);
  });

  it("takes the one-click POST of a mail provider without redirect or cookie", async () => {
    const response = await app.request(`/u/${token}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(published()).toMatchObject([{ type: "PatientUnsubscribed" }]);
  });

  it("can be undone", async () => {
    await app.request(`/u/${token}`, { method: "POST" });
    await app.request(`/u/${token}/resubscribe`, { method: "POST" });
    expect(published()).toMatchObject([{ type: "PatientUnsubscribed" }, { type: "Resubscribed" }]);
  });

  it("is where somebody who is not the patient says so, which can be undone", async () => {
    const html = await (await app.request(`/u/${token}`)).text();
    expect(html).toContain("Is this email not meant for you?");
    const notMe = /action="([^"]+\/not-me)"/.exec(html)?.[1] ?? "";
    const done = await (await app.request(notMe, { method: "POST" })).text();
    expect(done).toContain("Thank you for telling us");
    await app.request(/action="([^"]+)"/.exec(done)?.[1] ?? "", { method: "POST" });
    expect(published()).toMatchObject([
      { type: "NotMe", detail: { data: { patientRef } } },
      { type: "Resubscribed" },
    ]);
  });

  it("answers 503 and never a false done when the event could not be published", async () => {
    bus.publish = () => Promise.reject(new Error("the bus is away"));
    const response = await app.request(`/u/${token}`, { method: "POST" });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("try again");
  });
});

describe("a link that we did not sign", () => {
  it.each(["GET", "POST"])("is not found by %s, and publishes nothing", async (method) => {
    const response = await app.request(`/u/${token.slice(0, -1)}x`, { method });
    expect(response.status).toBe(404);
    expect(published()).toEqual([]);
  });

  it("gets the same answer as a page that does not exist", async () => {
    const forged = await (await app.request("/u/k1.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA")).text();
    expect(forged).toBe(await (await app.request("/nowhere")).text());
  });
});

describe("every page", () => {
  it.each([`/u/${token}`, "/nowhere"])("%s runs no script and leaves no trace", async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'/,
    );
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("with a token is neither kept nor indexed", async () => {
    const { headers } = await app.request(`/u/${token}`);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toBe("noindex");
  });

  it("names no patient", async () => {
    expect(await (await app.request(`/u/${token}`)).text()).not.toContain(patientRef);
  });
});

describe("the language of a page", () => {
  const titleFor = async (acceptLanguage: string, pages = app) => {
    const response = await pages.request(`/u/${token}`, { headers: { "accept-language": acceptLanguage } });
    return /<html lang="(..)".*<h1>(.*?)<\/h1>/s.exec(await response.text())?.slice(1);
  };

  it.each(["es", "es-MX,es;q=0.9,en;q=0.8", "ca;q=1, es-419;q=0.8", "es-ES"])(
    "is Spanish for %s",
    async (asked) => {
      expect(await titleFor(asked)).toEqual(["es", "Darse de baja"]);
    },
  );

  it.each(["en-GB,es;q=0.5", "fr", "", "*", ",;=,"])("is English for %j", async (asked) => {
    expect(await titleFor(asked)).toEqual(["en", "Unsubscribe"]);
  });

  it("is English where Spanish is not offered", async () => {
    expect(await titleFor("es", pagesIn(["en"]))).toEqual(["en", "Unsubscribe"]);
  });
});
