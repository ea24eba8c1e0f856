import { useRef } from "react";
import { newRandomId } from "../random-id";

/** A key for a request: the same for the same request until it was answered, so that it counts once when it is sent again. */
export function useKeyOnce() {
  const last = useRef<{ key: string; of: string }>(undefined);
  return {
    keyFor: (request: string): string => {
      if (last.current?.of !== request) last.current = { key: newRandomId(), of: request };
      return last.current.key;
    },
    answered: () => {
      last.current = undefined;
    },
  };
}
