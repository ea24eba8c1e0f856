import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

type Request = { path: string; body?: object; method?: "POST" | "DELETE" };

/** Something that a person has done through our API; everything of ours that is on the screen is asked for again then. */
export function useAction<Input>(request: (input: Input) => Request) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, body, method = "POST" } = request(input);
      return sdk.client.fetch(`/admin/doorstep/${path}`, { method, ...(body && { body }) });
    },
    // After a refusal too: what was on the screen is then no longer true. Not awaited: the row that asked may be gone
    // with the answer, and what it says at its end with it.
    onSettled: () => void client.invalidateQueries({ queryKey: [DOORSTEP] }),
  });
}
