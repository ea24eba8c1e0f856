import { setTimeout as pause } from "node:timers/promises";
import { nudge, nudged, nudgingAfter } from "../nudge";

/** Whether a worker that waits for the queue was nudged, by the time that `until` is over. */
async function isNudged(queue: string, until: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  const waiting = nudged(queue, 60_000).then(() => (isOver ? "late" : "nudged"));
  await until;
  isOver = true;
  nudge(queue);
  return (await waiting) === "nudged";
}

it("nudges who waits for work soon after it was enqueued", async () => {
  nudge("nobody waits for this one");
  const waiting = nudged("mail", 60_000);
  nudge("mail");
  await waiting;
});

it("lets a request be answered before the work that it has enqueued begins", async () => {
  let answered = () => {};
  const request = pause(0).then(() => new Promise<void>((done) => nudgingAfter((end) => (answered = end), () => {
    nudge("own");
    void pause(100).then(done);
  })));
  await expect(isNudged("own", request)).resolves.toBe(false);
  const waiting = nudged("own", 60_000);
  answered();
  await waiting;
});

it("nudges at once for what a request does after its answer", async () => {
  let answered = () => {};
  let goOn = () => {};
  const later = new Promise<void>((go) => (goOn = go));
  nudgingAfter((end) => (answered = end), () => void later.then(() => nudge("late")));
  answered();
  const waiting = nudged("late", 60_000);
  goOn();
  await waiting;
});
