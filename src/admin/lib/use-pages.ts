import { useEffect, useState } from "react";

/** Pages that are asked for by where the last one ended: the way back is the pages that were seen. Another list begins at its first. */
export function usePages(list: string) {
  const [seen, setSeen] = useState<string[]>([]);
  useEffect(() => setSeen([]), [list]);
  return {
    after: seen.at(-1), number: seen.length + 1,
    forth: (next: string) => setSeen([...seen, next]),
    back: () => setSeen(seen.slice(0, -1)),
  };
}
