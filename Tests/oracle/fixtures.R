# Writes the oracle fixtures of the Evidence tests: Rscript Tests/oracle/fixtures.R
# Each set is a table (set.csv) and what R says of it (set.expected.csv).
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))
source(file.path(here, "answers.R"))
folder <- file.path(here, "..", "EvidenceTests", "Fixtures")
dir.create(folder, showWarnings = FALSE)

write_set <- function(name, table, outcomes, exposures, adjust = character(), by = NULL) {
  rows <- list()
  for (outcome in outcomes) for (exposure in exposures) {
    rows[[length(rows) + 1]] <- answers(table, outcome, exposure, adjust)
    for (group in by) rows[[length(rows) + 1]] <- answers(table, outcome, exposure, adjust, group)
  }
  expected <- do.call(rbind, rows)
  expected$value <- format(expected$value, digits = 15, trim = TRUE, scientific = NA)
  write.csv(table, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE, na = "")
  write.csv(expected, file.path(folder, paste0(name, ".expected.csv")), row.names = FALSE,
            quote = FALSE)
  plan <- c(outcomes = paste(outcomes, collapse = " "), exposures = paste(exposures, collapse = " "),
            adjust = paste(adjust, collapse = " "), by = paste(by, collapse = " "))
  writeLines(paste(names(plan), plan, sep = ":"), file.path(folder, paste0(name, ".plan.txt")))
  cat(name, nrow(table), "rows,", nrow(expected), "numbers\n")
}

# A simulated programme: people with up to `most` logs, `drop` of them lost before each next log.
simulate <- function(seed, people, most, between, within = 2, drop = 0.15, missing = 0, groups = 0) {
  set.seed(seed)
  rows <- lapply(seq_len(people), function(person) {
    count <- 1 + sum(cumprod(runif(most - 1) > drop))
    effect <- rnorm(1, 0, between)
    projects <- pmax(0, cumsum(c(rpois(1, 2), sample(-1:1, max(count - 1, 0), TRUE, c(.25, .5, .25)))))[seq_len(count)]
    given <- pmax(0, cumsum(c(rpois(1, 3), sample(-1:1, max(count - 1, 0), TRUE, c(.3, .35, .35)))))[seq_len(count)]
    steps <- effect + 0.4 * c(0, diff(given)) - 0.3 * c(0, diff(projects)) + rnorm(count, 0, within)
    data.frame(participant = sprintf("p%04d", person), time = seq_len(count), projects = projects,
               given = given, wellbeing = round(20 + cumsum(steps), 1),
               hope = round(30 + rnorm(1, 0, 4) + rnorm(count, 0, 3)),
               sex = c("female", "male")[1 + person %% 2],
               area = letters[1 + person %% max(groups, 1)])
  })
  table <- do.call(rbind, rows)
  for (column in c("projects", "given", "wellbeing", "hope"))
    table[[column]][runif(nrow(table)) < missing] <- NA
  table
}

both <- c("wellbeing", "hope"); support <- c("given", "projects")
write_set("balanced", simulate(1, 60, 6, 1, drop = 0), both, support, "projects", c("sex"))
write_set("dropout", simulate(2, 120, 12, 0.8, groups = 3), both, support, "projects", c("sex", "area"))
write_set("missing", simulate(3, 90, 9, 0.5, missing = 0.1, groups = 4), both, support, "projects",
          c("sex", "area"))
write_set("zero", simulate(4, 70, 5, 0), both, support, "projects", "sex")
write_set("few", simulate(5, 20, 7, 1.2, missing = 0.03), both, support, "projects", "sex")
write_set("fewzero", simulate(6, 24, 6, 0), "hope", support, "projects", "sex")
write_set("plain", simulate(7, 80, 8, 2, within = 1), both, "given")
write_set("areas", simulate(8, 300, 7, 0.9, groups = 12), "wellbeing", "given", "projects", "area")
sparse <- simulate(9, 80, 4, 0.7, groups = 6)
write_set("sparse", sparse, "wellbeing", "given", "projects", "area")
shifted <- simulate(10, 60, 6, 0.6); shifted$wellbeing <- shifted$wellbeing + 1000
write_set("shifted", shifted, "wellbeing", "given", "projects")

# Public longitudinal data shipped with R packages.
sleep <- data.frame(participant = paste0("s", sleepstudy$Subject), time = sleepstudy$Days,
                    reaction = sleepstudy$Reaction, days = sleepstudy$Days)
write_set("sleepstudy", sleep, "reaction", "days")
dye <- data.frame(participant = Dyestuff$Batch, time = rep(1:5, 6), yield = Dyestuff$Yield)
dye$sample <- dye$time
write_set("dyestuff", dye, "yield", "sample")
dye$yield <- Dyestuff2$Yield
write_set("dyestuff2", dye, "yield", "sample")

suppressPackageStartupMessages({ library(survival); library(nlme); library(HSAUR3) })
pbc <- data.frame(participant = paste0("i", pbcseq$id), time = pbcseq$day, albumin = pbcseq$albumin,
                  bili = pbcseq$bili, edema = pbcseq$edema, platelet = pbcseq$platelet,
                  sex = pbcseq$sex, trt = pbcseq$trt)
write_set("pbcseq", pbc, "albumin", c("bili", "edema"), "platelet", c("sex", "trt"))
dosed <- Quinidine[!duplicated(paste(Quinidine$Subject, Quinidine$time)), ]
dosed <- data.frame(participant = paste0("q", dosed$Subject), time = dosed$time,
                    glyco = dosed$glyco, dose = dosed$dose, 
                    smoke = ave(as.character(dosed$Smoke), dosed$Subject, FUN = function(x) x[1]))
write_set("quinidine", dosed, "glyco", "dose", by = "smoke")
chicks <- data.frame(participant = paste0("c", ChickWeight$Chick), time = ChickWeight$Time,
                     weight = ChickWeight$weight, age = ChickWeight$Time)
write_set("chickweight", chicks, "weight", "age")
visits <- c(0, 2, 3, 5, 8)
blues <- do.call(rbind, lapply(seq_len(nrow(BtheB)), function(i) data.frame(
  participant = paste0("b", i), time = visits, bdi = unlist(BtheB[i, 4:8]), month = visits,
  treatment = BtheB$treatment[i])))
write_set("btheb", blues[!is.na(blues$bdi), ], "bdi", "month")
