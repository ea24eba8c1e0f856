import { useQuery } from "@tanstack/react-query";
import type { SetupStep } from "../../../modules/order-journey/rules/setup";
import { sdk } from "../sdk";
import { keys } from "./keys";

export const useSetup = () =>
  useQuery({
    queryKey: keys.setup(),
    queryFn: async () => (await sdk.client.fetch<{ setup: SetupStep[] }>("/admin/doorstep/setup")).setup,
    refetchInterval: 60_000,
    retry: 1,
  });
