import { describe, expect, it } from "vitest";
import { booking, setupDesk } from "./support/desk.ts";

describe("the door", () => {
  it.each(["127.0.0.1:4310", "localhost:4310"])("is open at %s", async (host) => {
    const { get } = setupDesk();
    expect((await get("/", { headers: { host } })).status).toBe(200);
  });

  it.each(["evil.example", "evil.example:4310", "127.0.0.1:80", ""])(
    "is shut for the host %j, whoever resolved it to this machine",
    async (host) => {
      const { get } = setupDesk();
      expect((await get("/", { headers: { host } })).status).toBe(403);
    },
  );

  it.each(["https://evil.example", "null", "http://127.0.0.1:9999"])(
    "takes no form from the origin %s",
    async (from) => {
      const { post, events } = setupDesk();
      expect((await post("/desk/publish/ConsultBooked", booking, { origin: from })).status).toBe(403);
      expect(events).toEqual([]);
    },
  );

  it("lets a patient's page post without an origin, as mail apps do", async () => {
    const { post, requests } = setupDesk();
    expect((await post("/u/k1.token.signature", {}, { origin: "null" })).status).toBe(200);
    expect(requests).toHaveLength(1);
  });
});

describe("patients' pages", () => {
  it("are the played HTTP API's", async () => {
    const { post, requests } = setupDesk();
    const answer = await post("/u/k1.token.signature?from=mail", { "List-Unsubscribe": "One-Click" });
    expect(await answer.text()).toBe("<p>a patient's page");
    expect(requests).toMatchObject([
      { method: "POST", path: "/u/k1.token.signature?from=mail", body: "List-Unsubscribe=One-Click" },
    ]);
  });

  it("get no header about this server's own connection", async () => {
    const { get, requests } = setupDesk();
    await get("/learn/hip-and-knee", { headers: { "user-agent": "test" } });
    expect(requests[0]?.headers).toEqual({ "user-agent": "test" });
  });

  it("are the education site's where it has one", async () => {
    const { get, requests } = setupDesk();
    expect(await (await get("/en/learn/")).text()).toBe("the site");
    expect(requests).toEqual([]);
  });

  it("never include a path of the desk", async () => {
    const { get, requests } = setupDesk();
    expect((await get("/desk/nothing")).status).toBe(404);
    expect(requests).toEqual([]);
  });
});
