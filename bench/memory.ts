import { execFileSync } from "node:child_process";
import type { StoreProcess } from "../demo/store/process";

/** Resident memory of a store's process, in MiB. */
export function residentMemory(store: StoreProcess): number {
  const kibibytes = execFileSync("ps", ["-o", "rss=", "-p", String(store.child.pid)], { encoding: "utf8" });
  return Number(kibibytes) / 1024;
}
