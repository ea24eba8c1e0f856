// Runs the checks side by side, since each leaves a core idle; fails when one of them does.
import { spawn } from "node:child_process";

const CHECKS = ["check:types", "check:lint", "check:imports", "check:reference"];

const run = (name) =>
  new Promise((done) => {
    const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      console.log(`== ${name}: ${code === 0 ? "in order" : `failed (${code})`}\n${Buffer.concat(said).toString().trim()}`);
      done(code === 0);
    });
  });

const results = await Promise.all(CHECKS.map(run));
process.exit(results.every(Boolean) ? 0 : 1);
