/** The most that can flow through a network from its source to its sink (Dinic). Capacities may be raised between runs. */

export interface Flow {
  node: () => number
  /** returns the edge's number */
  edge: (from: number, to: number, capacity: number) => number
  /** never below what flows already */
  limit: (edge: number, capacity: number) => void
  through: (edge: number) => number
  /** adds what else can flow; returns the amount added */
  push: (source: number, sink: number) => number
}

interface Edges {
  to: number[]
  left: number[]
  capacity: number[]
  from: number[][]
}

export function createFlow(): Flow {
  const edges: Edges = { to: [], left: [], capacity: [], from: [] }
  const half = (from: number, to: number, capacity: number) => {
    edges.from[from]?.push(edges.to.length)
    edges.to.push(to)
    edges.left.push(capacity)
    edges.capacity.push(capacity)
  }
  const through = (edge: number) => (edges.capacity[edge] ?? 0) - (edges.left[edge] ?? 0)
  return {
    node: () => edges.from.push([]) - 1,
    edge: (from, to, capacity) => {
      half(from, to, capacity)
      half(to, from, 0)
      return edges.to.length - 2
    },
    limit: (edge, capacity) => {
      const flowing = through(edge)
      edges.capacity[edge] = Math.max(capacity, flowing)
      edges.left[edge] = Math.max(capacity, flowing) - flowing
    },
    through,
    push: (source, sink) => {
      let added = 0
      for (;;) {
        const levels = levelsFrom(edges, source, sink)
        if (!levels) return added
        const next = new Int32Array(edges.from.length)
        for (;;) {
          const amount = send(edges, levels, next, source, sink, Infinity)
          if (amount === 0) break
          added += amount
        }
      }
    },
  }
}

/** Steps from the source along edges with room; null: the sink is out of reach. */
function levelsFrom(edges: Edges, source: number, sink: number): Int32Array | null {
  const levels = new Int32Array(edges.from.length).fill(-1)
  const queue = [source]
  levels[source] = 0
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0
    for (const edge of edges.from[node] ?? []) {
      const to = edges.to[edge] ?? 0
      if ((edges.left[edge] ?? 0) === 0 || levels[to] !== -1) continue
      levels[to] = (levels[node] ?? 0) + 1
      queue.push(to)
    }
  }
  return levels[sink] === -1 ? null : levels
}

function send(edges: Edges, levels: Int32Array, next: Int32Array, node: number, sink: number, most: number): number {
  if (node === sink) return most
  const own = edges.from[node] ?? []
  for (let index = next[node] ?? 0; index < own.length; index++) {
    next[node] = index
    const edge = own[index] ?? 0
    const to = edges.to[edge] ?? 0
    const left = edges.left[edge] ?? 0
    if (left === 0 || levels[to] !== (levels[node] ?? 0) + 1) continue
    const sent = send(edges, levels, next, to, sink, Math.min(most, left))
    if (sent === 0) continue
    edges.left[edge] = left - sent
    edges.left[edge ^ 1] = (edges.left[edge ^ 1] ?? 0) + sent
    return sent
  }
  next[node] = own.length
  return 0
}
