import { createServer } from "node:net";

export const PORTS = { store: Number(process.env.PORT ?? 9000), stripe: 9101, sendgrid: 9102, easypost: 9103, shipengine: 9104 };

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** @throws Error that names each port that is taken, and what to do. */
export async function requirePorts(): Promise<void> {
  for (const [what, port] of Object.entries(PORTS)) {
    if (await isFree(port)) continue;
    const hint = what === "store" ? "Stop what uses it, or choose another: PORT=9010 npm run demo" : "Stop what uses it; is another demo running?";
    throw new Error(`Port ${port}, for the ${what}, is taken. ${hint}`);
  }
}
