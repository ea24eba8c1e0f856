import { execFile } from "node:child_process";
import { promisify } from "node:util";

type Where = { cwd: string; env?: NodeJS.ProcessEnv };

/**
 * Runs a command to its end and gives what it printed.
 * @throws Error with the end of its output when it fails.
 */
export async function run(command: string, args: string[], { cwd, env }: Where): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")} failed:\n${`${stdout}\n${stderr}`.slice(-6000)}`, { cause: error });
  }
}
