package org.tenantinsight.transforms.link.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tenantinsight.config.LinkageSettings;

/**
 * Joins what evidence shows to be one person, and refuses what would put two people together.
 *
 * <ol>
 *   <li>what keys joined and what people decided (ALWAYS) stands;
 *   <li>anchored members join, the strongest evidence first;
 *   <li>a member that is not anchored joins the one person that it fits, when the next best person
 *       is weaker by a margin; else a person has to look.
 * </ol>
 *
 * <p>A join is refused when the cluster would hold two members that are apart (two references in
 * use, two trusted birth dates, NEVER) or may be twins, parent and child, when its members fit one
 * another badly on the whole, or when it grew too large. Works on opaque keys in the memory of one
 * machine.
 *
 * <p>Source of the rule: linkage, steps 6, 7 and 11.
 */
public final class EvidenceClusters {

  /**
   * What speaks for two members being one person.
   *
   * @param one a member
   * @param other another one
   * @param bits the weight, prior included
   * @param caution what speaks against a join
   * @param before whether the two were one resident the night before
   */
  public record Edge(String one, String other, double bits, Caution caution, boolean before) {}

  /**
   * How a member came to its cluster when no key says so.
   *
   * @param kind PROBABLE or OVERRIDE
   * @param bits the weight of the join; 0 for OVERRIDE
   * @param with the member that it was joined with
   */
  public record Joined(String kind, double bits, String with) {}

  /** A pair for a person to look at, the member that is not anchored first. */
  public record Proposal(String one, String other, double bits, String cause) {}

  /**
   * When to join.
   *
   * @param link bits from which two are joined
   * @param review bits from which a person should look
   * @param runnerUp lead over the next best person
   * @param most members that are anchored in one cluster, at most
   */
  public record Limits(double link, double review, double runnerUp, int most) {

    /** As the landlord decided. */
    public static Limits of(LinkageSettings settings) {
      return new Limits(
          settings.linkBits(),
          settings.reviewBits(),
          settings.runnerUpBits(),
          settings.maxMentionsPerResident());
    }
  }

  /**
   * What came of it.
   *
   * @param clusterOf each joined member and the smallest member of its cluster
   * @param joined the members that evidence or a decision brought in
   * @param proposals for a person to look at
   */
  public record Result(
      Map<String, String> clusterOf, Map<String, Joined> joined, List<Proposal> proposals) {}

  private final Limits limits;
  private final Set<String> anchored;
  private final GuardedSets sets;
  private final Map<String, Joined> joined = new TreeMap<>();
  private final List<Proposal> proposals = new ArrayList<>();

  private EvidenceClusters(Limits limits, Members members) {
    this.limits = limits;
    this.anchored = members.anchored();
    this.sets = new GuardedSets(members.anchored(), members.inUse());
  }

  /**
   * Who takes part.
   *
   * @param byKey each member that keys joined and the name of its cluster
   * @param anchored the members that speak for a person of their own
   * @param inUse the members with a reference in use: of one source a cluster holds one of these
   *     references at most
   * @param vague anchored members without a birth date, or with an initial only
   */
  public record Members(
      Map<String, String> byKey,
      Set<String> anchored,
      Map<String, InUse> inUse,
      Set<String> vague) {}

  /** A reference in use, and the source that gave it. */
  public record InUse(String source, String reference) {

    /** One source keeps two people apart by two references; rows of one reference may be one. */
    boolean excludes(InUse other) {
      return source.equals(other.source) && !reference.equals(other.reference);
    }
  }

  /**
   * Clusters the members, whatever the order of the edges.
   *
   * @param always pairs that people decided to be one, which nothing keeps apart
   * @param never pairs that people decided to be two
   */
  public static Result of(
      Members members,
      Collection<List<String>> always,
      Collection<List<String>> never,
      Collection<Edge> edges,
      Limits limits) {
    EvidenceClusters all = new EvidenceClusters(limits, members);
    never.forEach(pair -> all.sets.keepApart(pair.get(0), pair.get(1)));
    members.byKey().forEach((member, cluster) -> all.sets.unite(cluster, member));
    always.forEach(all::decide);
    List<Edge> sorted = edges.stream().sorted(STRONGEST_FIRST).toList();
    sorted.forEach(all::remember);
    List<Edge> people = sorted.stream().filter(all::bothAnchored).toList();
    Bridges bridges = new Bridges(people, members.vague(), all::links, limits.runnerUp());
    people.forEach(edge -> all.joinAnchored(edge, bridges));
    all.joinOthers(sorted.stream().filter(edge -> !all.bothAnchored(edge)).toList());
    return all.result();
  }

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparingDouble(Edge::bits)
          .reversed()
          .thenComparing(Edge::one)
          .thenComparing(Edge::other);

  private void decide(List<String> pair) {
    String one = pair.get(0);
    String other = pair.get(1);
    sets.unite(one, other);
    boolean otherIsLed = anchored.contains(one);
    joined.put(otherIsLed ? other : one, new Joined("OVERRIDE", 0, otherIsLed ? one : other));
  }

  private void remember(Edge edge) {
    if (edge.caution().apart()) {
      sets.keepApart(edge.one(), edge.other());
    } else if (edge.caution().perhapsTwo()) {
      sets.perhapsTwo(edge.one(), edge.other());
    }
    sets.weigh(edge.one(), edge.other(), edge.bits());
  }

  private boolean bothAnchored(Edge edge) {
    return anchored.contains(edge.one()) && anchored.contains(edge.other());
  }

  private boolean links(Edge edge) {
    return edge.caution() == Caution.NONE
        && edge.bits() >= (edge.before() ? limits.review() : limits.link());
  }

  private void joinAnchored(Edge edge, Bridges bridges) {
    Set<String> a = sets.cluster(edge.one());
    Set<String> b = sets.cluster(edge.other());
    if (a == b || edge.bits() < limits.review()) {
      return;
    }
    String cause =
        !links(edge)
            ? edge.caution().name()
            : bridges.over(edge, sets) ? "AMBIGUOUS" : sets.refusal(a, b, limits);
    if (cause.isEmpty()) {
      boolean otherIsLed = a.iterator().next().compareTo(b.iterator().next()) < 0;
      joined.putIfAbsent(
          otherIsLed ? edge.other() : edge.one(),
          new Joined("PROBABLE", edge.bits(), otherIsLed ? edge.one() : edge.other()));
      sets.unite(edge.one(), edge.other());
    } else if (!sets.crossesApart(a, b) || isOnePersonTwice(edge)) {
      propose(edge.one(), edge.other(), edge.bits(), cause);
    }
  }

  /**
   * People who are known to be two need nobody's look, unless very much speaks for one person whom
   * a source has under two references.
   */
  private boolean isOnePersonTwice(Edge edge) {
    return edge.caution() == Caution.TWO_LIVE_REFS
        && edge.bits() >= limits.link() + limits.review();
  }

  private void joinOthers(List<Edge> edges) {
    Map<String, List<Edge>> ofMember = new TreeMap<>();
    for (Edge edge : edges) {
      String member = anchored.contains(edge.one()) ? edge.other() : edge.one();
      ofMember.computeIfAbsent(member, any -> new ArrayList<>()).add(edge);
    }
    ofMember.forEach(
        (member, mine) -> {
          if (sets.cluster(member).size() == 1) {
            joinBest(member, mine);
          }
        });
  }

  private void joinBest(String member, List<Edge> mine) {
    BestFit fit = BestFit.of(member, mine, sets);
    if (fit == null || fit.best().bits() < limits.review()) {
      return;
    }
    Edge best = fit.best();
    boolean close = fit.isClose(limits.runnerUp());
    boolean two = sets.holdsPerhapsTwo(Set.of(member), sets.cluster(fit.person()));
    if (links(best) && !close && !two) {
      sets.unite(member, fit.person());
      joined.put(member, new Joined("PROBABLE", best.bits(), fit.person()));
      return;
    }
    String cause = close ? "AMBIGUOUS" : links(best) ? "WOULD_JOIN_TWO" : best.caution().name();
    propose(member, fit.person(), best.bits(), cause);
    Edge rival = fit.rival();
    if (close && rival != null && rival.bits() >= limits.review()) {
      propose(member, BestFit.person(member, rival), rival.bits(), cause);
    }
  }

  private void propose(String one, String other, double bits, String cause) {
    proposals.add(
        new Proposal(one, other, bits, cause.equals(Caution.NONE.name()) ? "LIKELY" : cause));
  }

  private Result result() {
    Map<String, String> clusterOf = new TreeMap<>();
    sets.forEach(
        (member, cluster) -> {
          if (cluster.size() > 1) {
            clusterOf.put(member, cluster.iterator().next());
          }
        });
    return new Result(clusterOf, joined, proposals);
  }
}
