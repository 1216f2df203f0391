import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { ClockHand } from "./clock-hand.ts";

/** Tells an open page each time there is something new to see. The page then asks for itself again. */
export function live(c: Context, hand: ClockHand): Response {
  return streamSSE(c, async (stream) => {
    const tell = () => void stream.writeSSE({ event: "changes", data: String(hand.state().changes) });
    const forget = hand.onChange(tell);
    tell();
    await new Promise<void>((closed) => stream.onAbort(closed));
    forget();
  });
}
