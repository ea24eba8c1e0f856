import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { StockFinding } from "../types";
import { DOORSTEP, keys } from "./keys";

const PATH = "/admin/doorstep/stock-audit";

export const useStockAudit = () =>
  useQuery({ queryKey: keys.stockAudit(), queryFn: async () => (await sdk.client.fetch<{ findings: StockFinding[] }>(PATH)).findings, retry: 1 });

/** Mends what the audit can mend. */
export function useStockRepair() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/repair`, { method: "POST", body: { dry_run: false } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [DOORSTEP] }),
  });
}
