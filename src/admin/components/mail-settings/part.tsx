import { Heading, Text } from "@medusajs/ui";
import { useId, type ReactNode } from "react";

/** Settings that belong together, under what they are about. */
export function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4 px-6 py-5">
      <div>
        <Heading level="h2" id={id}>{title}</Heading>
        {text && <Text size="small" className="text-ui-fg-subtle">{text}</Text>}
      </div>
      {children}
    </section>
  );
}

/** Fields side by side where there is room. */
export const Columns = ({ children }: { children: ReactNode }) => <div className="grid grid-cols-1 gap-4 md:grid-cols-2">{children}</div>;
