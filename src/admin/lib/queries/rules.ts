import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

/** A list of rules of which the first that fits decides, by where our API has it and what it calls it in its answer. */
const LISTS = { "sourcing-rules": "sourcing_rules", "capture-rules": "capture_rules", "care-rules": "care_rules" } as const;
export type RulePath = keyof typeof LISTS;
export type OrderedRule = { id: string; name: string; rank: number; enabled: boolean };

export const useRules = <Rule extends OrderedRule>(path: RulePath) =>
  useQuery({
    queryKey: keys.rules(path),
    queryFn: async () => byRank((await sdk.client.fetch<Record<string, Rule[]>>(`/admin/doorstep/${path}`, { query: { limit: 100 } }))[LISTS[path]]!),
    retry: 1,
  });

/** As the rules are tried: of two with the same rank the older goes first. */
const byRank = <Rule extends OrderedRule>(rules: Rule[]): Rule[] => [...rules].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));

export const useCreateRule = <Change extends object>(path: RulePath) => useAction((body: Change & Omit<OrderedRule, "id">) => ({ path, body }));
export const useChangeRule = <Change extends object>(path: RulePath) => useAction(({ id, ...body }: Change & { id: string }) => ({ path: `${path}/${id}`, body }));
export const useDeleteRule = (path: RulePath) => useAction((id: string) => ({ path: `${path}/${id}`, method: "DELETE" }));

/** Writes the rules' order: only those whose rank is not their place already. */
export function useRankRules(path: RulePath) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (rules: readonly OrderedRule[]) => {
      for (const [rank, rule] of rules.entries()) {
        if (rule.rank !== rank) await sdk.client.fetch(`/admin/doorstep/${path}/${rule.id}`, { method: "POST", body: { rank } });
      }
    },
    // Awaited: until the new order has been read again, the list shows what was asked for.
    onSettled: () => client.invalidateQueries({ queryKey: keys.rules(path) }),
  });
}
