# Agreement of `kith analyse` with lme4, lmerTest, emmeans and pbkrtest, end to end from CSV.
# Rscript agreement.R KITH [full]: prints, for each set, the largest differences of each kind.
args <- commandArgs(TRUE)
kith <- args[1]
full <- length(args) > 1 && args[2] == "full"
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))
source(file.path(here, "..", "..", "Tests", "oracle", "answers.R"))
suppressPackageStartupMessages({ library(jsonlite); library(survival); library(mlmRev); library(HSAUR3) })

number <- function(model, row) {
  level <- Filter(function(l) l$level == row$level && identical(l$group %||% "", row$group), model$levels)
  level <- if (length(level)) level[[1]] else list()
  value <- switch(row$name,
    pairs = model$pairs, participants = model$participants,
    variance_participant = model$variance$participant, variance_residual = model$variance$residual,
    f_value = model$f$value, f_df1 = model$f$df1, f_df2 = model$f$df2, f_p = model$f$p,
    n = level$n, mean = level$mean, se = level$se, df = level$df, NA)
  if (is.null(value)) NA else value
}
`%||%` <- function(a, b) if (is.null(a)) b else a
kinds <- c(variance_participant = "variance", variance_residual = "variance", mean = "mean", se = "se",
           df = "df", f_df2 = "df", f_value = "F", f_p = "p", pairs = "count", n = "count",
           participants = "count", f_df1 = "count")
limits <- c(variance = 1e-5, mean = 1e-5, se = 1e-5, df = 1e-3, F = 1e-4, p = 1e-4, count = 0)
worst <- c()

compare <- function(name, table, outcome, exposure, adjust = character(), by = NULL) {
  file <- tempfile(fileext = ".csv")
  write.csv(table, file, row.names = FALSE, quote = FALSE, na = "")
  words <- c("analyse", file, "--format", "json", "--time", "time", "--outcome", outcome,
             "--exposure", exposure, if (length(adjust)) c("--adjust", adjust), if (!is.null(by)) c("--by", by))
  seconds <- system.time(text <- system2(kith, words, stdout = TRUE))[["elapsed"]]
  models <- fromJSON(paste(text, collapse = ""), simplifyVector = FALSE)$models
  reference <- system.time(rows <- rbind(
    answers(table, outcome, exposure, adjust),
    if (!is.null(by)) answers(table, outcome, exposure, adjust, by)))[["elapsed"]]
  rows <- rows[rows$name %in% names(kinds), ]
  difference <- vapply(seq_len(nrow(rows)), function(i) {
    row <- rows[i, ]
    model <- Filter(function(m) identical(m$by %||% "", row$by), models)[[1]]
    abs(number(model, row) - row$value) / max(abs(row$value), 1e-3)
  }, 0)
  largest <- tapply(difference, kinds[rows$name], max)
  worst <<- c(worst, largest)
  cat(sprintf("%-22s %7d rows  kith %6.2f s  R %8.2f s  ", name, nrow(table), seconds, reference),
      paste(names(largest), formatC(largest, digits = 1, format = "e"), collapse = "  "), "\n")
}

# People with up to `most` logs; `drop` of them are lost before each next log.
simulate <- function(seed, people, most, between, drop, missing = 0, groups = 2) {
  set.seed(seed)
  count <- if (drop == 0) rep(most, people) else pmin(most, 1 + rgeom(people, drop))
  n <- sum(count)
  person <- rep(seq_len(people), count)
  walk <- function(start, p) pmax(0, start + ave(sample(-1:1, n, TRUE, p), person, FUN = cumsum))
  projects <- walk(2, c(.25, .5, .25)); given <- walk(3, c(.3, .35, .35))
  step <- rnorm(people, 0, between)[person] + 0.3 * c(0, diff(given)) + rnorm(n, 0, 2)
  table <- data.frame(participant = sprintf("p%07d", person), time = sequence(count), projects = projects,
                      given = given, wellbeing = round(20 + ave(step, person, FUN = cumsum), 2),
                      area = sprintf("g%02d", person %% groups))
  for (column in c("projects", "given", "wellbeing"))
    table[[column]][runif(n) < missing] <- NA
  table
}

run <- function(name, table, by = "area") compare(name, table, "wellbeing", "given", "projects", by)
run("balanced 20", simulate(1, 20, 6, 1, 0), NULL)
run("balanced 49", simulate(2, 49, 6, 1, 0))
run("balanced 100", simulate(3, 100, 6, 1, 0))
run("unbalanced 200", simulate(4, 200, 12, 1, .25))
run("unbalanced 1000", simulate(5, 1000, 15, .5, .3, .05))
run("zero variance 300", simulate(6, 300, 8, 0, .2))
run("33 columns", simulate(7, 2000, 8, .7, .2, groups = 10))
run("60 columns", simulate(8, 4000, 8, .7, .2, groups = 19))
# In one area nobody's given ever falls: an empty cell of the interaction.
emptied <- simulate(11, 400, 8, .7, .2, groups = 3)
never <- emptied$area == "g01"
emptied$given[never] <- ave(emptied$given[never], emptied$participant[never], FUN = cummax)
run("an empty cell", emptied)
run("20000 people", simulate(9, 20000, 8, .7, .3))
if (full) run("200000 people", simulate(10, 200000, 6, .7, .4), NULL)

days <- data.frame(participant = sleepstudy$Subject, time = sleepstudy$Days,
                   reaction = sleepstudy$Reaction, day = sleepstudy$Days)
compare("sleepstudy", days, "reaction", "day")
dye <- data.frame(participant = Dyestuff$Batch, time = rep(1:5, 6), yield = Dyestuff$Yield, sample = rep(1:5, 6))
compare("Dyestuff", dye, "yield", "sample")
pbc <- data.frame(participant = pbcseq$id, time = pbcseq$day, albumin = pbcseq$albumin, bili = pbcseq$bili,
                  platelet = pbcseq$platelet, sex = pbcseq$sex)
compare("pbcseq (drop-out)", pbc, "albumin", "bili", "platelet", "sex")
grown <- data.frame(participant = egsingle$childid, time = egsingle$year, math = round(egsingle$math, 3),
                    grade = egsingle$grade, female = egsingle$female)
compare("egsingle (drop-out)", grown, "math", "grade", by = NULL)
chicks <- data.frame(participant = ChickWeight$Chick, time = ChickWeight$Time, weight = ChickWeight$weight,
                     age = ChickWeight$Time)
compare("ChickWeight (drop-out)", chicks, "weight", "age")
visits <- c(0, 2, 3, 5, 8)
blues <- data.frame(participant = rep(seq_len(nrow(BtheB)), each = 5), time = visits,
                    bdi = c(t(as.matrix(BtheB[, 4:8]))), month = visits)
compare("BtheB (drop-out)", blues[!is.na(blues$bdi), ], "bdi", "month")

cat("\nlargest difference of each kind, relative (limit):\n")
for (kind in names(limits)) {
  largest <- max(worst[names(worst) == kind])
  cat(sprintf("  %-9s %.1e (%.0e) %s\n", kind, largest, limits[[kind]],
              if (largest <= limits[[kind]]) "within" else "BEYOND"))
}
