import { ArrowDownTray } from "@medusajs/icons";
import { Button, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { download } from "../../lib/download";

type Props = { path: string; type: string; name: string; text: string; label?: string | undefined };

/** Saves a file; `label` where several such buttons stand on one page. */
export function DownloadButton({ path, type, name, text, label }: Props) {
  const saving = useMutation({ mutationFn: () => download(path, type, name), onError: (error) => void toast.error(error.message) });
  return (
    <Button size="small" variant="secondary" type="button" aria-label={label} isLoading={saving.isPending} onClick={() => saving.mutate()}>
      <ArrowDownTray aria-hidden />
      {text}
    </Button>
  );
}
