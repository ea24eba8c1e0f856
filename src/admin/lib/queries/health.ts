import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Health } from "../types";
import { keys } from "./keys";

export const useHealth = () =>
  useQuery({
    queryKey: keys.health(),
    queryFn: async () => (await sdk.client.fetch<{ health: Health }>("/admin/doorstep/health")).health,
    refetchInterval: 30_000,
    retry: 1,
  });
