import { describe, expect, it } from "vitest";
import { setupDesk } from "./support/desk.ts";
import { email } from "./support/fake-local.ts";

describe("the inbox", () => {
  it("opens an email beside the list", async () => {
    const { get, emails } = setupDesk();
    emails.push(email());
    const text = await (await get("/desk/inbox/message-1")).text();
    expect(text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(text).toContain("maria@example.com");
  });

  it("gives an email no way to run anything", async () => {
    const { get, emails } = setupDesk();
    emails.push(email());
    const policy = (await get("/desk/inbox/message-1/html")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script");
    expect(policy).toContain("sandbox allow-popups allow-popups-to-escape-sandbox");
  });

  it("shows it without images as a mail client that blocks them", async () => {
    const { get, emails } = setupDesk();
    emails.push(email());
    const policy = (await get("/desk/inbox/message-1/html?images=off")).headers.get(
      "content-security-policy",
    );
    expect(policy).toContain("img-src 'none'");
  });

  it.each(["text", "headers"])("shows its %s", async (view) => {
    const { get, emails } = setupDesk();
    emails.push(email({ text: "The text part", headers: { "Auto-Submitted": "auto-generated" } }));
    const text = await (await get(`/desk/inbox/message-1?view=${view}`)).text();
    expect(text).toContain({ text: "The text part", headers: "auto-generated" }[view]);
  });

  it("has nothing under an unknown id", async () => {
    expect((await setupDesk().get("/desk/inbox/message-9")).status).toBe(404);
  });

  it.each(["bounce", "complain"])("lets the mailbox %s", async (fate) => {
    const { post, emails, asked } = setupDesk();
    emails.push(email());
    expect((await post(`/desk/inbox/message-1/${fate}`, {})).headers.get("location")).toBe(
      "/desk/inbox/message-1",
    );
    expect(asked).toEqual([`${fate} message-1`]);
  });

  it("unsubscribes with one click by the email's own link", async () => {
    const { post, emails, requests } = setupDesk();
    emails.push(email());
    await post("/desk/inbox/message-1/unsubscribe", {});
    expect(requests).toMatchObject([
      { method: "POST", path: "/u/k1.token.signature", body: "List-Unsubscribe=One-Click" },
    ]);
  });
});
