import { once } from "node:events";
import { spawnMedusa, type Run } from "../demo/store/process";
import type { Said } from "./in-store/answer";

/** A script in a store's process, which answers one question after the other. */
export type Script = { ask<Answer>(question: object): Promise<Answer>; stop(): Promise<void> };

/** Starts the script and waits until it is ready. @throws Error with the end of its output when it stops */
export async function startScript(file: string, run: Run): Promise<Script> {
  const { child, tail } = spawnMedusa(["exec", file], { ...run, messages: true });
  const stopped = once(child, "exit").then(() => Promise.reject(new Error(`${file} stopped:\n${tail()}`)));
  stopped.catch(() => {});
  const answer = async () => {
    const [said] = (await Promise.race([once(child, "message"), stopped])) as [Said];
    if ("error" in said) throw new Error(`${file} failed: ${said.error}`);
    return said.answer;
  };
  await answer();
  return {
    async ask<Answer>(question: object) {
      const answered = answer();
      child.send(question);
      return (await answered) as Answer;
    },
    async stop() {
      child.disconnect();
      await stopped.catch(() => {});
    },
  };
}
