import { once } from "node:events";

export type Said = { answer: unknown } | { error: string };

/** Says that the script is ready, then answers the questions of the bench until it hangs up. */
export async function answerQuestions<Question>(answer: (question: Question) => Promise<unknown>): Promise<void> {
  const say = (said: Said) => process.send!(said);
  process.on("message", (question) => {
    answer(question as Question).then((answered) => say({ answer: answered ?? null }), (error: unknown) => say({ error: String(error) }));
  });
  say({ answer: "ready" });
  await once(process, "disconnect");
}
