import "./styles/layers.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { ProblemError, onSignedOut } from "./api.ts";
import { listenForKeys } from "./key-registry.ts";
import { makeRouter } from "./router.tsx";
import { deskKeys } from "./what-changed.ts";
import { LiveRegions } from "./shell/LiveRegions.tsx";

// The policy of the page forbids making code from text, which zod would try.
z.config({ jitless: true });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The stream says what changed; the window's focus adds nothing but load.
      refetchOnWindowFocus: false,
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ProblemError && (error.status === 0 || error.status >= 500),
    },
  },
});
const router = makeRouter(queries);

onSignedOut(() => {
  const { pathname, search, hash } = window.location;
  if (pathname.startsWith("/sign-in")) return;
  const back = pathname + search + hash;
  const ended = queries.getQueryData(deskKeys.me()) !== undefined;
  void router.navigate({ to: "/sign-in", search: ended ? { back, ended } : { back } });
});
listenForKeys();

const root = document.getElementById("desk");
if (root === null) throw new Error("index.html has no place for the desk");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <LiveRegions />
    </QueryClientProvider>
  </StrictMode>,
);
