import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { meQuery } from "./session.ts";
import { NoSuchPage, RouteProblem } from "./shell/RouteProblem.tsx";
import { Shell } from "./shell/Shell.tsx";
import { SignInScreen } from "./sign-in/SignInScreen.tsx";
import { TokenScreen } from "./sign-in/TokenScreen.tsx";
import {
  autopilotSearch,
  frontSearch,
  gazetteerSearch,
  killsSearch,
  partnersSearch,
  pictureSearch,
  routingSearch,
  sourcesSearch,
  storySearch,
  wireSearch,
} from "./search-params.ts";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  notFoundComponent: NoSuchPage,
  errorComponent: RouteProblem,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({
    back: z.string().optional().catch(undefined),
    ended: z.boolean().optional().catch(undefined),
  }),
  component: SignInScreen,
});
const token = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/$token",
  component: TokenScreen,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async ({ context }) => {
    const { titles } = await context.queries.ensureQueryData(meQuery);
    const first = titles[0];
    if (first === undefined) throw redirect({ to: "/no-title" });
    throw redirect({ to: "/$title/wire", params: { title: first.id } });
  },
});
const noTitle = createRoute({
  getParentRoute: () => root,
  path: "/no-title",
  component: lazyRouteComponent(() => import("./shell/NoTitle.tsx"), "NoTitle"),
});

const shell = createRoute({
  getParentRoute: () => root,
  path: "/$title",
  // Not a loader: what one kept from before a sign-out would be shown while it loads anew.
  beforeLoad: async ({ context }) => {
    await context.queries.ensureQueryData(meQuery);
  },
  component: Shell,
});

const titleHome = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$title/wire", params });
  },
});
const wire = createRoute({
  getParentRoute: () => shell,
  path: "wire",
  validateSearch: wireSearch,
  component: lazyRouteComponent(() => import("./wire/WireScreen.tsx"), "WireScreen"),
});
const stories = createRoute({
  getParentRoute: () => shell,
  path: "stories",
  validateSearch: storySearch,
  component: lazyRouteComponent(() => import("./stories/StoriesScreen.tsx"), "StoriesScreen"),
});
const editor = createRoute({
  getParentRoute: () => shell,
  path: "stories/$story",
  component: lazyRouteComponent(() => import("./editor/EditorScreen.tsx"), "EditorScreen"),
});
const front = createRoute({
  getParentRoute: () => shell,
  path: "front",
  validateSearch: frontSearch,
  component: lazyRouteComponent(() => import("./front/FrontScreen.tsx"), "FrontScreen"),
});
const pictures = createRoute({
  getParentRoute: () => shell,
  path: "pictures",
  validateSearch: pictureSearch,
  component: lazyRouteComponent(() => import("./pictures/PicturesScreen.tsx"), "PicturesScreen"),
});

const sources = createRoute({
  getParentRoute: () => shell,
  path: "sources",
  validateSearch: sourcesSearch,
  component: lazyRouteComponent(() => import("./sources/SourcesScreen.tsx"), "SourcesScreen"),
});

const autopilot = createRoute({
  getParentRoute: () => shell,
  path: "autopilot",
  validateSearch: autopilotSearch,
  component: lazyRouteComponent(() => import("./rules/RulesScreen.tsx"), "RulesScreen"),
});
const contracts = createRoute({
  getParentRoute: () => shell,
  path: "contracts",
  component: lazyRouteComponent(() => import("./contracts/ContractsScreen.tsx"), "ContractsScreen"),
});
const partners = createRoute({
  getParentRoute: () => shell,
  path: "partners",
  validateSearch: partnersSearch,
  component: lazyRouteComponent(() => import("./partners/PartnersScreen.tsx"), "PartnersScreen"),
});

const routing = createRoute({
  getParentRoute: () => shell,
  path: "routing",
  validateSearch: routingSearch,
  component: lazyRouteComponent(() => import("./routing/RoutingScreen.tsx"), "RoutingScreen"),
});
const gazetteer = createRoute({
  getParentRoute: () => shell,
  path: "gazetteer",
  validateSearch: gazetteerSearch,
  component: lazyRouteComponent(() => import("./gazetteer/GazetteerScreen.tsx"), "GazetteerScreen"),
});

const kills = createRoute({
  getParentRoute: () => shell,
  path: "kills",
  validateSearch: killsSearch,
  component: lazyRouteComponent(() => import("./kill-records/KillsScreen.tsx"), "KillsScreen"),
});

const tree = root.addChildren([
  signIn,
  token,
  home,
  noTitle,
  shell.addChildren([
    titleHome,
    wire,
    stories,
    editor,
    front,
    pictures,
    sources,
    autopilot,
    contracts,
    partners,
    routing,
    gazetteer,
    kills,
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: false, scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** The field of a story that the person wants to write next. */
    readonly write?: "headline";
  }
}
