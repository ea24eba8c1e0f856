import { Agent, request } from "node:http";

/** One connection to the store that is kept alive, and takes little of the machine itself. */
export type Line = {
  /** Posts, without a body where none is given. Gives the status and how long the answer took, in milliseconds. */
  post(path: string, sent?: { body: string; headers: Record<string, string> }): Promise<{ status: number; took: number }>;
  close(): void;
};

export function keptAlive(url: string, headers: Record<string, string>): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: (path, sent) =>
      new Promise((answered, failed) => {
        const from = performance.now();
        const call = request(`${url}${path}`, { agent, method: "POST", headers: { ...headers, ...sent?.headers } }, (response) => {
          response.resume();
          response.once("end", () => answered({ status: response.statusCode!, took: performance.now() - from }));
        });
        call.once("error", failed);
        call.end(sent?.body);
      }),
    close: () => agent.destroy(),
  };
}
