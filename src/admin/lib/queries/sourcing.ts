import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Rule, RuleChange, SourceLocation } from "../stock/types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useSourcingRules = () =>
  useQuery({
    queryKey: keys.sourcingRules(),
    queryFn: async () => byRank((await sdk.client.fetch<{ sourcing_rules: Rule[] }>("/admin/doorstep/sourcing-rules", { query: { limit: 100 } })).sourcing_rules),
    retry: 1,
  });

/** As the rules are tried: of two with the same rank the older goes first. */
const byRank = (rules: Rule[]): Rule[] => [...rules].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));

export const useSourceLocations = () =>
  useQuery({
    queryKey: keys.sourceLocations(),
    queryFn: async () => (await sdk.client.fetch<{ source_locations: SourceLocation[] }>("/admin/doorstep/source-locations")).source_locations,
    refetchInterval: 30_000,
    retry: 1,
  });

export const useCreateRule = () => useAction((body: RuleChange) => ({ path: "sourcing-rules", body }));
export const useChangeRule = () => useAction(({ id, ...body }: RuleChange & { id: string }) => ({ path: `sourcing-rules/${id}`, body }));
export const useDeleteRule = () => useAction((id: string) => ({ path: `sourcing-rules/${id}`, method: "DELETE" }));

type LocationChange = Partial<Omit<SourceLocation, "location_id" | "name" | "country_code" | "postal_code" | "orders_today">>;
export const useChangeSourceLocation = (id: string) => useAction((body: LocationChange) => ({ path: `source-locations/${id}`, body }));

/** Writes the rules' order: only those whose rank is not their place already. */
export function useRankRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (rules: readonly Rule[]) => {
      for (const [rank, rule] of rules.entries()) {
        if (rule.rank !== rank) await sdk.client.fetch(`/admin/doorstep/sourcing-rules/${rule.id}`, { method: "POST", body: { rank } });
      }
    },
    // Awaited: until the new order has been read again, the list shows what was asked for.
    onSettled: () => client.invalidateQueries({ queryKey: keys.sourcingRules() }),
  });
}
