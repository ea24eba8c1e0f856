import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";

/** Lets a middleware have its say on what the route answers, before that is sent. A promise that fails goes to core's error handler. */
export function beforeAnswer(res: MedusaResponse, next: MedusaNextFunction, change: (body: unknown) => unknown): void {
  const answer = res.json.bind(res);
  res.json = (body: unknown) => {
    const changed = change(body);
    if (!(changed instanceof Promise)) return answer(changed);
    changed.then(answer, next);
    return res;
  };
}
