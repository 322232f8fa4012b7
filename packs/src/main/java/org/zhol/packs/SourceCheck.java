package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.network.Source;
import org.zhol.quantity.Evidence;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Register;

/// Finds sources that no figure cites.
final class SourceCheck {
  private final Pack pack;
  private final Findings findings;
  private final Set<String> cited = new HashSet<>();

  SourceCheck(Pack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  void check() {
    citeNetwork(pack.network());
    pack.network().checkpoints().forEach(this::citeCheckpoint);
    pack.observations().forEach(observation -> cite(observation.evidence()));
    pack.demand().profiles().forEach(profile -> cite(profile.evidence()));
    pack.demand().flows().forEach(flow -> cite(flow.evidence()));
    pack.demand().counts().forEach(count -> cite(count.evidence()));
    pack.trade().values().forEach(value -> cite(value.evidence()));
    pack.trade().releases().forEach(release -> cite(release.evidence()));
    citeProjects(pack.projects());
    pack.claims().forEach(claim -> cite(claim.evidence()));
    List<Source> unused =
        pack.sources().stream().filter(source -> !cited.contains(source.id())).toList();
    if (!unused.isEmpty()) {
      findings.warning(
          Table.SOURCE,
          unused.getFirst(),
          unused.getFirst().id(),
          unused.size() == 1
              ? say("is a source that no figure cites")
              : say(
                  "and {1} more are sources that no figure cites: {2}",
                  unused.size() - 1,
                  String.join(" ", unused.stream().skip(1).map(Source::id).toList())),
          say("cite them where they are used, or remove them"));
    }
  }

  private void cite(Evidence evidence) {
    cited.addAll(evidence.sources());
  }

  private void citeNetwork(Network network) {
    network.places().forEach(place -> cite(place.evidence()));
    network.links().forEach(link -> cite(link.evidence()));
    network.terminals().forEach(terminal -> cite(terminal.evidence()));
    network.services().forEach(service -> cite(service.evidence()));
    network.networkServices().forEach(service -> cite(service.evidence()));
    network.tariffs().forEach(tariff -> tariff.rows().forEach(row -> cite(row.evidence())));
    network.emissions().forEach(emission -> cite(emission.evidence()));
    network.commodities().forEach(commodity -> cite(commodity.evidence()));
    network.parameters().forEach(parameter -> cite(parameter.evidence()));
  }

  private void citeProjects(Register register) {
    for (Project project : register.projects()) {
      cite(project.evidence());
      project.figures().forEach(figure -> cite(figure.evidence()));
      project.steps().forEach(step -> cite(step.evidence()));
    }
    for (ProjectList list : register.lists()) {
      cite(list.evidence());
      list.members().forEach(member -> cite(member.evidence()));
    }
  }

  private void citeCheckpoint(Checkpoint checkpoint) {
    cite(checkpoint.evidence());
    checkpoint.hours().forEach(row -> cite(row.evidence()));
    checkpoint.closures().forEach(row -> cite(row.evidence()));
    checkpoint.statuses().forEach(row -> cite(row.evidence()));
    checkpoint.intakes().forEach(row -> cite(row.evidence()));
    checkpoint.queues().forEach(row -> cite(row.evidence()));
    checkpoint.steps().forEach(row -> cite(row.evidence()));
    checkpoint.permits().forEach(row -> cite(row.evidence()));
    checkpoint.fees().forEach(row -> cite(row.evidence()));
  }
}
