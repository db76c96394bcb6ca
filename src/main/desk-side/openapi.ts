import { z } from "zod";
import type { DeskRoute } from "../../platform/index.ts";

const schemaOf = (shape: z.ZodType): unknown =>
  z.toJSONSchema(shape, { unrepresentable: "any", io: "input" });

/** OpenAPI 3.1 of every mounted route, made of the shapes that requests are checked with. */
export function openApiOf(routes: readonly DeskRoute[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    const names = [...route.path.matchAll(/:(\w+)/g)].map((found) => found[1]);
    const query =
      route.query === undefined
        ? null
        : (schemaOf(route.query) as { properties?: Record<string, unknown>; required?: string[] });
    const operation = {
      summary: route.summary,
      description: `May: ${route.may}.`,
      parameters: [
        ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
        ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
          name,
          in: "query",
          required: query?.required?.includes(name) ?? false,
          schema,
        })),
      ],
      ...(route.body === undefined
        ? {}
        : route.body === "bytes"
          ? { requestBody: { required: true, content: { "application/octet-stream": {} } } }
          : {
              requestBody: {
                required: true,
                content: { "application/json": { schema: schemaOf(route.body) } },
              },
            }),
      responses: {
        200: {
          description: "Done",
          ...(route.answers === undefined
            ? {}
            : { content: { "application/json": { schema: schemaOf(route.answers) } } }),
        },
        default: { description: "Refused or failed: code, happened, remedy" },
      },
    };
    (paths[path] ??= {})[route.method.toLowerCase()] = operation;
  }
  return { openapi: "3.1.0", info: { title: "Masthead desk", version: "1" }, paths };
}
