import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

type Request = { path: string; body?: object; method?: "POST" | "DELETE"; headers?: Record<string, string> };

/** Something that a person has done through our API; everything of ours that is on the screen is asked for again then. */
export function useAction<Input, Answer = unknown>(request: (input: Input) => Request) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, body, method = "POST", headers } = request(input);
      return sdk.client.fetch<Answer>(`/admin/doorstep/${path}`, { method, ...(body && { body }), ...(headers && { headers }) });
    },
    // After a refusal too: what was on the screen is then no longer true. Not awaited: the row that asked may be gone
    // with the answer, and what it says at its end with it.
    onSettled: () => void client.invalidateQueries({ queryKey: [DOORSTEP] }),
  });
}
