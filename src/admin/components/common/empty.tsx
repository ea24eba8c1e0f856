import { Text } from "@medusajs/ui";

/** Says that there is nothing, and, where that is not plain, when there will be something. */
export function Empty({ title, text }: { title: string; text?: string }) {
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-8 text-center">
      <Text size="small" leading="compact" weight="plus">{title}</Text>
      {text && <Text size="small" className="text-ui-fg-subtle">{text}</Text>}
    </div>
  );
}
