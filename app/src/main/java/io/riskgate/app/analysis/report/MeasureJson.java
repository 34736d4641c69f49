package io.riskgate.app.analysis.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.analysis.BookMeasurement;
import io.riskgate.app.analysis.TailFigures;
import io.riskgate.app.analysis.TailModel;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.tailrisk.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A measured book as one JSON object, every figure at full double precision; a figure that does not exist is null. */
public final class MeasureJson {

    private MeasureJson() {}

    public static ObjectNode of(BookMeasurement book) {
        TailFigures tails = book.tails();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", book.asOf().toString());
        book.instruments().forEach(json.putArray("instruments")::add);
        json.put("observations", book.observations());
        json.put("scenarios", book.profits().size());
        ObjectNode covariance = json.putObject("covariance");
        lower(covariance.putArray("sample"), book.sample());
        lower(covariance.putArray("ewma"), book.ewma());
        lower(covariance.putArray("shrunk"), book.shrunk());
        lower(covariance.putArray("stressed"), book.stressed());
        json.putObject("sigma")
                .put("sample", book.sigma(book.sample()))
                .put("ewma", book.sigma(book.ewma()))
                .put("shrunk", book.sigma(book.shrunk()))
                .put("stressed", book.sigma(book.stressed()))
                .put("adverse", book.adverseSigma());
        levels(json.putObject("var"), tails::valueAtRisk);
        levels(json.putObject("es"), tails::expectedShortfall);
        json.put("studentTNu", book.degreesOfFreedom());
        ObjectNode resolvable = json.putObject("resolvable");
        TailFigures.LEVELS.forEach(level -> resolvable.put(level.label(), book.resolvable(level)));
        vector(json.putArray("exposures"), book.exposures());
        vector(json.putArray("marginal"), book.marginal());
        vector(json.putArray("component"), book.component());
        json.put("componentLevel", BookMeasurement.SPLIT_LEVEL.label());
        json.put("skewness", book.moments().skewness());
        json.put("excessKurtosis", book.moments().excessKurtosis());
        json.put("tailRatio", book.tailRatio());
        json.putObject("stress")
                .put("correlationInflation", book.settings().correlationInflation())
                .put("volatilityMultiplier", book.settings().volatilityMultiplier());
        json.putObject("ledoitWolfIntensity")
                .put("scaledIdentity", book.intensityOfIdentity())
                .put("constantCorrelation", book.intensityOfConstantCorrelation());
        tails.notes().forEach(json.putArray("notes")::add);
        return json;
    }

    private static void levels(ObjectNode json, BiFunction<TailModel, Confidence, Optional<Double>> figure) {
        for (TailModel model : TailModel.values()) {
            ObjectNode levels = json.putObject(model.key());
            for (Confidence level : TailFigures.LEVELS) {
                levels.put(level.label(), figure.apply(model, level).orElse(null));
            }
        }
    }

    private static void lower(ArrayNode json, CovarianceMatrix covariance) {
        for (double entry : covariance.lowerTriangle()) {
            json.add(entry);
        }
    }

    private static void vector(ArrayNode json, List<Double> values) {
        values.forEach(json::add);
    }
}
